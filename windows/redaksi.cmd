@echo off
rem Membuka Redaksi di peramban. Jendela ini jangan ditutup selama bekerja.
"%~dp0_jalankan.cmd" redaksi.ts "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
