@echo off
rem Menulis buku kerja untuk disunting; yang sudah disunting tidak ditimpa.
"%~dp0_jalankan.cmd" export.ts direktori.xlsx "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
