//! The first frame.

use protocol::failure::Failure;
use protocol::frame::{ClientFrame, VERSION};
use tokio::time::timeout;

use super::line::{Ended, Line, understand};
use crate::hub::Admitted;
use crate::server::State;

/// Waits for the hello and lets in who holds its token.
pub(super) async fn admitted(line: &mut Line, state: &State) -> Result<Admitted, Ended> {
    let first = timeout(state.limits.hello, line.read_bytes())
        .await
        .map_err(|_elapsed| Ended::Refused(Failure::HelloMissing))??;
    // The version comes before the token: a page that is too old to speak with us must be told
    // to reload even if the rest of its hello means nothing to us.
    if other_version(&first) {
        return Err(Ended::OtherVersion);
    }
    let ClientFrame::Hello { token, .. } = understand(first).map_err(Ended::Refused)? else {
        return Err(Ended::Refused(Failure::HelloMissing));
    };
    state.tokens.enter(&token).await.map_err(Ended::Refused)
}

/// Whether the bytes begin as the hello of another version does: the index of the variant, then
/// the version, which no version moves.
fn other_version(bytes: &[u8]) -> bool {
    const HELLO: u32 = 0;
    postcard::take_from_bytes::<(u32, u16)>(bytes)
        .is_ok_and(|((variant, version), _)| variant == HELLO && version != VERSION)
}

#[cfg(test)]
mod tests {
    use protocol::frame::{Token, encode};

    use super::*;

    #[test]
    fn a_hello_of_another_version_is_known_whatever_follows_the_version() {
        let hello = |version| {
            encode(&ClientFrame::Hello {
                version,
                token: Token([7; 32]),
            })
            .unwrap()
        };
        assert!(!other_version(&hello(VERSION)));
        assert!(other_version(&hello(VERSION + 1)));
        assert!(other_version(&hello(0)));

        let mut longer = hello(VERSION + 1);
        longer.extend([1, 2, 3]);
        assert!(other_version(&longer));
        let shorter = hello(300);
        assert!(other_version(&shorter[..3]));

        assert!(!other_version(&[]));
        assert!(!other_version(&encode(&ClientFrame::Ping(9)).unwrap()));
    }
}
