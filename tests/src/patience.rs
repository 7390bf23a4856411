//! How long is waited for what must come. What does not come is an error, never a hang.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// So long something may take to come: the longest wait of a desk, 30 seconds until a card counts
/// as forgotten, on a machine that does much else.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// Asks until it is so.
///
/// # Errors
/// Asking fails, or it is not so for as long as the patience lasts.
#[expect(
    clippy::disallowed_methods,
    reason = "a deadline, so that a test ends that waits in vain"
)]
pub fn until(what: &str, mut is_so: impl FnMut() -> Result<bool>) -> Result<()> {
    let begun = Instant::now();
    while !is_so()? {
        if begun.elapsed() > PATIENCE {
            bail!("{what} does not come");
        }
        std::thread::yield_now();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_asked_until_it_is_so() {
        let mut asked = 0;
        let third = || {
            asked += 1;
            Ok(asked == 3)
        };
        assert!(until("the third time", third).is_ok());
        assert_eq!(asked, 3);
        assert!(until("nothing", || bail!("cannot be asked")).is_err());
    }
}
