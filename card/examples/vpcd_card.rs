//! Puts a virtual card into a reader of vpcd: `vpcd_card HOST:PORT PROFILE TODAY [CA-FILE]`.
//!
//! Runs until the reader closes the connection. TODAY is the day from which the certificate's dates
//! are counted (2026-11-25). With CA-FILE, the demo CA's certificate is written there in DER. For
//! trying the card with other software (OpenSC, myna) by hand; each run makes a new CA.

use std::error::Error;
use std::net::TcpStream;

use card::virtual_card::{DemoAuthority, Profile, VirtualCard};
use card::vpcd;
use jiff::civil::Date;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (address, profile, today, ca_file) = match arguments.as_slice() {
        [address, profile, today] => (address, profile, today, None),
        [address, profile, today, ca_file] => (address, profile, today, Some(ca_file)),
        _ => return Err("usage: vpcd_card HOST:PORT PROFILE TODAY [CA-FILE]".into()),
    };
    let profile = Profile::from_name(profile)?;
    let today: Date = today.parse()?;
    #[expect(
        clippy::disallowed_methods,
        reason = "the example is its own outermost layer"
    )]
    let mut rng = rand::rng();
    let authority = DemoAuthority::generate(&mut rng)?;
    if let Some(ca_file) = ca_file {
        std::fs::write(ca_file, authority.certificate_der())?;
    }
    let mut card = VirtualCard::issue(profile, &authority, today, &mut rng)?;
    vpcd::serve(TcpStream::connect(address)?, &mut card)?;
    Ok(())
}
