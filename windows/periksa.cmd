@echo off
rem Memeriksa isi.
"%~dp0_jalankan.cmd" check.ts "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
