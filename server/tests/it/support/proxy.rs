//! A wire to the database that can be cut.
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use url::Url;

/// Hands every connection on to the database, until it is cut.
pub struct Proxy {
    address: SocketAddr,
    target: String,
    running: Arc<Mutex<Option<JoinSet<()>>>>,
}

impl Proxy {
    /// A wire to the server of this URL.
    pub async fn to(url: &str) -> Self {
        let url: Url = url.parse().unwrap();
        let target = format!("{}:{}", url.host_str().unwrap(), url.port().unwrap_or(5432));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let proxy = Self { address: listener.local_addr().unwrap(), target, running: Arc::default() };
        proxy.run(listener).await;
        proxy
    }

    /// The URL by this wire.
    pub fn url(&self, url: &str) -> String {
        let mut url: Url = url.parse().unwrap();
        url.set_ip_host(self.address.ip()).unwrap();
        url.set_port(Some(self.address.port())).unwrap();
        url.into()
    }

    /// Ends all connections and refuses new ones.
    pub async fn cut(&self) {
        if let Some(mut running) = self.running.lock().await.take() {
            running.shutdown().await;
        }
    }

    /// Hands on again.
    pub async fn mend(&self) {
        loop {
            match TcpListener::bind(self.address).await {
                Ok(listener) => return self.run(listener).await,
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }

    async fn run(&self, listener: TcpListener) {
        let target = self.target.clone();
        let mut running = JoinSet::new();
        running.spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((mut from, _)) = listener.accept().await {
                let target = target.clone();
                connections.spawn(async move {
                    if let Ok(mut to) = TcpStream::connect(target).await {
                        // Ends when either side hangs up.
                        let _ = copy_bidirectional(&mut from, &mut to).await;
                    }
                });
            }
        });
        *self.running.lock().await = Some(running);
    }
}
