//! Keys derived from the configured secrets: the current one signs, the previous one still verifies.
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{DecodingKey, EncodingKey};
use sha2::{Digest, Sha256};

/// Bytes of a key's id: enough to tell two keys apart, useless for guessing the secret.
const KEY_ID_BYTES: usize = 6;

/// What signs and verifies access tokens and derives refresh tokens.
pub struct Keys {
    current: Key,
    previous: Option<Key>,
}

/// One secret, made ready.
pub(super) struct Key {
    id: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
    chain: Hmac<Sha256>,
}

impl Keys {
    /// Keys of `JWT_SECRET` and, while its tokens live, of the secret before it.
    pub fn new(current: &str, previous: Option<&str>) -> Self {
        Self { current: Key::new(current), previous: previous.map(Key::new) }
    }

    /// The key that signs.
    pub(super) const fn current(&self) -> &Key {
        &self.current
    }

    /// The key with this id; any other id is refused before a signature is computed.
    pub(super) fn by_id(&self, id: &str) -> Option<&Key> {
        self.all().find(|key| key.id == id)
    }

    /// The current key, then the previous one.
    pub(super) fn all(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(self.previous.as_ref())
    }
}

impl Key {
    fn new(secret: &str) -> Self {
        let digest = Sha256::digest(secret);
        // A block of 64 bytes is the key size for which this cannot fail; the rest stays zero, as HMAC pads anyway.
        let mut block = [0; 64];
        block[..digest.len()].copy_from_slice(&digest);
        let chain = Hmac::new(&block.into());
        let mut id = chain.clone();
        id.update(b"key id");
        let id = id.finalize().into_bytes();
        Self {
            id: URL_SAFE_NO_PAD.encode(&id[..KEY_ID_BYTES]),
            encoding: EncodingKey::from_secret(secret.as_bytes()),
            decoding: DecodingKey::from_secret(secret.as_bytes()),
            chain,
        }
    }

    /// Header field `kid`.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Signs.
    pub(super) const fn encoding(&self) -> &EncodingKey {
        &self.encoding
    }

    /// Verifies.
    pub(super) const fn decoding(&self) -> &DecodingKey {
        &self.decoding
    }

    /// The secret that follows another one in a chain of refresh tokens.
    pub(super) fn next_in_chain(&self, family: &[u8; 16], secret: &[u8; 32]) -> [u8; 32] {
        let mut chain = self.chain.clone();
        chain.update(b"refresh");
        chain.update(family);
        chain.update(secret);
        chain.finalize().into_bytes().into()
    }
}
