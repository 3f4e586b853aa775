@echo off
rem Mengurungkan impor terakhir yang diterapkan, sesudah bertanya.
"%~dp0_jalankan.cmd" import.ts --undo --ask "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
