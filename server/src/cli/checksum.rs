//! Checksums of the attachments, in the format that `sha256sum --check` reads.
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// One line per file below the folder, sorted by path: checksum, two spaces, path within the folder. Empty when there is no
/// such folder.
pub(super) fn manifest(folder: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    if folder.is_dir() {
        collect(folder, &mut files)?;
    }
    files.sort();
    let line = |path: &PathBuf| {
        let within = path.strip_prefix(folder).unwrap_or(path);
        Ok(format!("{}  {}\n", sha256(path)?, within.display()))
    };
    files.iter().map(line).collect()
}

/// Paths of a manifest whose files are missing or changed.
pub(super) fn differing(manifest: &str, folder: &Path) -> Vec<String> {
    manifest
        .lines()
        .filter_map(|line| line.split_once("  "))
        .filter(|(checksum, within)| sha256(&folder.join(within)).ok().as_deref() != Some(checksum))
        .map(|(_, within)| within.to_owned())
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            collect(&entry.path(), files)?;
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}

fn sha256(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            read => hash.update(&buffer[..read]),
        }
    }
    let digits =
        |byte: &u8| [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
    Ok(hash.finalize().iter().flat_map(digits).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_or_missing_attachment_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("org")).unwrap();
        for (name, text) in [("org/kept", "a"), ("org/changed", "b"), ("org/missing", "c")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let manifest = manifest(folder.path()).unwrap();
        assert_eq!(manifest.lines().count(), 3);
        assert!(differing(&manifest, folder.path()).is_empty());

        fs::write(folder.path().join("org/changed"), "B").unwrap();
        fs::remove_file(folder.path().join("org/missing")).unwrap();
        assert_eq!(differing(&manifest, folder.path()), ["org/changed", "org/missing"]);
    }

    #[test]
    fn without_attachments_the_manifest_is_empty() {
        assert_eq!(manifest(Path::new("/nonexistent/attachments")).unwrap(), "");
    }
}
