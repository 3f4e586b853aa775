@echo off
rem Seret berkas Excel ke sini, atau klik dua kali lalu pilih: periksa, terapkan, bangun situs, daftar cetak ulang.
"%~dp0_jalankan.cmd" update.ts "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
