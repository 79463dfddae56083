@echo off
rem lisle: starts the command line of Lisle on Windows. Finds Java; from Java 19 on lets it keep an archive of loaded classes,
rem which makes later starts fast.
rem
rem Environment: JAVA_HOME        the Java 17 or later to use (otherwise: java on the PATH)
rem              LISLE_JAVA_OPTS  more options for the JVM, separated by spaces
rem              LISLE_CACHE      where the archive is kept (otherwise: lisle in LOCALAPPDATA)
setlocal DisableDelayedExpansion

set "lisle_java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%I in (java.exe) do set "lisle_java=%%~$PATH:I"
if not defined lisle_java goto missing
if not exist "%lisle_java%" goto missing

rem The release file says which Java this is; asking it would cost another start. A copy without one is taken for 17.
set lisle_major=17
set lisle_version=17
for %%I in ("%lisle_java%\..\..\release") do set "lisle_release=%%~fI"
if not exist "%lisle_release%" goto archive
for /f "usebackq tokens=1,2 delims==" %%K in ("%lisle_release%") do if "%%K"=="JAVA_VERSION" set "lisle_version=%%~L"
for /f "delims=.-+" %%M in ("%lisle_version%") do set lisle_major=%%M
if %lisle_major% lss 17 goto old

:archive
set lisle_archive=
if %lisle_major% lss 19 goto start
if not defined LISLE_CACHE set "LISLE_CACHE=%LOCALAPPDATA%\lisle"
if not exist "%LISLE_CACHE%" md "%LISLE_CACHE%" 2>nul
set lisle_archive=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LISLE_CACHE%\lisle-%lisle_major%.jsa"

:start
rem Only what runs for long gains from more compiling.
set lisle_quick=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC
if "%~1"=="emulator" set lisle_quick=
if "%~1"=="outbox" set lisle_quick=
"%lisle_java%" -Xlog:disable -Xlog:all=error:stderr %lisle_archive% %lisle_quick% %LISLE_JAVA_OPTS% -jar "%~dp0..\lisle.jar" %*
exit /b %errorlevel%

:missing
if defined JAVA_HOME >&2 echo lisle: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Set it to a Java 17 or later.
if not defined JAVA_HOME >&2 echo lisle: no java on the PATH and no JAVA_HOME. Install Java 17 or later and run this again.
exit /b 1

:old
>&2 echo lisle: "%lisle_java%" is older than Java 17, which Lisle needs. Set JAVA_HOME to such a Java.
exit /b 1
