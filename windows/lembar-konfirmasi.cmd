@echo off
rem Menulis lembar konfirmasi Excel tiap kantor ke folder konfirmasi.
"%~dp0_jalankan.cmd" freshness.ts --sheets konfirmasi "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
