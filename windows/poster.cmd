@echo off
rem Poster A4 semua kantor ke folder poster; dengan pilihan: poster.cmd --office dpupr --format f4
"%~dp0_jalankan.cmd" posters.ts "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
