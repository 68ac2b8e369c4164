//! The real program, started with an environment of its own.
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::TestDatabase;

/// Longer than any command takes; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_mins(1);

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
    pub fn serve(self) -> Server {
        // A pipe that nobody reads would fill up and stop the server.
        self.serve_logging_to(Stdio::null())
    }

    /// The same with its log in a file.
    pub fn serve_logging(self, file: &Path) -> Server {
        self.serve_logging_to(File::create(file).unwrap().into())
    }

    fn serve_logging_to(mut self, log: Stdio) -> Server {
        let mut child = self.0.stderr(log).spawn().unwrap();
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
    /// Sends one request as it stands and says with which status it was answered, and the whole answer.
    pub fn ask(&self, request: &str) -> (u16, String) {
        let mut connection = TcpStream::connect(&self.address).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        (answer[9..12].parse().unwrap(), answer)
    }

    /// Opens a path.
    pub fn get(&self, path: &str) -> u16 {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).0
    }

    /// Posts JSON with some more header lines.
    pub fn post(&self, path: &str, headers: &str, body: &str) -> u16 {
        let length = body.len();
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\n{headers}\r\n{body}"
        );
        self.ask(&request).0
    }

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
