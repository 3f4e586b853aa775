@echo off
rem Mengembalikan isi dari salinan bertanggal di folder cadangan, sesudah bertanya.
"%~dp0_jalankan.cmd" restore.ts "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
