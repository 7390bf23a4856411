//! The same test at every place where a card can lie.

/// Makes two tests of each function: one with the demo's tray, one with a card in the reader of a
/// real pcscd.
macro_rules! at_every_place {
    ($($name:ident)+) => {
        mod with_the_tray {
            $(#[tokio::test]
            async fn $name() -> anyhow::Result<()> {
                super::$name(end_to_end::reception::Place::Tray).await
            })+
        }

        mod in_a_reader {
            $(#[tokio::test]
            async fn $name() -> anyhow::Result<()> {
                super::$name(end_to_end::reception::Place::Reader).await
            })+
        }
    };
}
