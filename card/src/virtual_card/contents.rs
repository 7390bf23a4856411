//! What stands in the files of a card, made when it is issued and kept with it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use myna_card::ap::{jpki, surface, text};

use super::application::Kind;
use super::holder::Holder;
use super::keys::Keys;
use super::story::{CardStory, Story};
use super::{
    DemoAuthority, IssueError, cv_certificate, jpki_files, leaf, signature_leaf, surface_files,
    text_files,
};

/// The contents of the files that differ from card to card, by application and identifier.
pub(super) type Contents = BTreeMap<(Kind, u16), Vec<u8>>;

/// Makes them, and 照合番号B.
pub(super) fn issue(
    story: &Story,
    card: &CardStory,
    authority: &DemoAuthority,
    today: Date,
    keys: &Keys,
) -> Result<(Contents, Vec<u8>), IssueError> {
    let (_, last_day) = leaf::dates(card.certificate, today)?;
    let holder = Holder::new(story.person(), card, today, last_day)?;
    let mut contents = Contents::new();

    let certificate = leaf::template(story, authority, keys.authentication.as_public_key(), today)?
        .sign(authority.key())?;
    let own = authority.certificate_der().to_vec();
    contents.insert((Kind::Jpki, jpki::ef::AUTH_CERTIFICATE), certificate);
    contents.insert((Kind::Jpki, jpki::ef::AUTH_CA_CERTIFICATE), own);
    contents.insert(
        (Kind::Jpki, jpki::ef::TOKEN_INFO),
        jpki_files::token_information(),
    );
    if let Some(key) = &keys.signature {
        let signature = signature_leaf::template(story, card, &holder, authority, key, today)?;
        let above = signature_leaf::authority_template(authority)?;
        contents.insert(
            (Kind::Jpki, jpki::ef::SIGN_CERTIFICATE),
            signature.sign(authority.key())?,
        );
        contents.insert(
            (Kind::Jpki, jpki::ef::SIGN_CA_CERTIFICATE),
            above.sign(authority.key())?,
        );
    }

    let certificate = cv_certificate::certificate(authority)?;
    contents.insert((Kind::Text, text::ef::CERTIFICATE), certificate.clone());
    contents.insert((Kind::Surface, surface::ef::CERTIFICATE), certificate);
    text_files::issue(&holder, authority, keys, &mut contents)?;
    surface_files::issue(&holder, authority, keys, &mut contents)?;
    Ok((contents, holder.code_b()?))
}
