//! The code by which a clinic is known to the eligibility system.

use std::str::FromStr;

/// The code of a clinic (医療機関コード): ten digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution(String);

/// A text that is no code of a clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the code of a clinic has ten digits")]
pub struct NoInstitution;

impl Institution {
    /// The code of a clinic that does not exist.
    pub const SYNTHETIC: &str = "1311111111";

    /// The clinic that there is not, of simulator and demo.
    pub fn synthetic() -> Self {
        Self(Self::SYNTHETIC.to_owned())
    }

    /// The digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl FromStr for Institution {
    type Err = NoInstitution;

    fn from_str(text: &str) -> Result<Self, NoInstitution> {
        if text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NoInstitution)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_ten_digits() {
        let code = Institution::SYNTHETIC.parse::<Institution>().unwrap();
        assert_eq!(code.digits(), Institution::SYNTHETIC);
        for bad in ["", "131111111", "13111111111", "131111111a", "１３１１"] {
            assert_eq!(bad.parse::<Institution>(), Err(NoInstitution), "{bad}");
        }
    }
}
