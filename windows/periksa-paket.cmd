@echo off
rem Memeriksa tiap berkas paket ini: ada yang hilang atau berubah.
"%~dp0_jalankan.cmd" windows\package.ts "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
