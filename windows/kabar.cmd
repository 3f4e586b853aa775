@echo off
rem Teks WhatsApp dan gambar tentang perubahan terbaru, ke folder poster.
"%~dp0_jalankan.cmd" bulletin.ts "%~1" "%~2" "%~3" "%~4" "%~5" "%~6" "%~7" "%~8" "%~9"
