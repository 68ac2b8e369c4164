//! The real program, started with an environment of its own.
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::TestDatabase;

/// Longer than any command takes; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(60);

/// A command line that has not been run yet.
pub struct Program(Command);

/// How a program ended.
#[derive(Debug)]
pub struct Run {
    /// Exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// How long it ran.
    pub took: Duration,
}

impl Program {
    /// `waymark` with these arguments, in this folder, in development and otherwise without any variable.
    pub fn new(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
        command.args(arguments).current_dir(folder).env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Self(command).with("APP_ENV", "development").with("PORT", "0")
    }

    /// The same on a database.
    pub fn on(database: &TestDatabase, arguments: &[&str]) -> Self {
        let folder = database.folder();
        Self::new(&folder, arguments)
            .with("DATABASE_URL", &database.url())
            .with("DATA_DIR", folder.to_str().unwrap())
    }

    /// Sets a variable.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// Takes a variable away.
    pub fn without(mut self, name: &str) -> Self {
        self.0.env_remove(name);
        self
    }

    /// Runs it to its end.
    pub fn run(self) -> Run {
        self.run_with("")
    }

    /// Runs it to its end with this on standard input.
    pub fn run_with(mut self, input: &str) -> Run {
        let started = Instant::now();
        let mut child = self.0.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let code = wait(&mut child);
        let (mut out, mut err) = (String::new(), String::new());
        child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        Run { code, out, err, took: started.elapsed() }
    }

    /// Starts a server and waits until it names its address.
    pub fn serve(mut self) -> Server {
        let mut child = self.0.stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| line.unwrap().split("http://").nth(1).map(str::to_owned));
        let banner = lines
            .take_while(|line| line.as_ref().is_ok_and(|line| !line.contains("csm@")))
            .map(Result::unwrap);
        let banner = banner.collect();
        let address = address.unwrap_or_else(|| panic!("the server ended before it was ready"));
        Server { child, address, banner }
    }
}

impl Run {
    /// The run itself, when it succeeded.
    #[track_caller]
    pub fn succeeded(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:?}");
        self
    }

    /// Fails in one line on standard error.
    #[track_caller]
    pub fn refused(self) -> Self {
        assert!(self.code.is_some_and(|code| code != 0), "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        self
    }
}

/// A running server; ends with the test.
pub struct Server {
    child: Child,
    /// Host and port.
    pub address: String,
    /// What it printed after its address.
    pub banner: Vec<String>,
}

impl Server {
    /// Asks it to stop and says with which code it ended.
    pub fn stop(mut self) -> Option<i32> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        wait(&mut self.child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait(child: &mut Child) -> Option<i32> {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    child.kill().unwrap();
    panic!("the program did not end")
}
