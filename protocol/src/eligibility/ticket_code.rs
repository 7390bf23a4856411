//! The codes of a ticket of public assistance (医療券・調剤券).

use serde::{Deserialize, Serialize};

use super::coded::code_table;

/// 医療券・調剤券別 (OQSCD018).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TicketKind {
    /// 01: 医療券.
    Medical,
    /// 02: 調剤券.
    Dispensing,
}

code_table!(TicketKind {
    Medical = "01",
    Dispensing = "02",
});

/// 診療別 (OQSCD019).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TreatmentKind {
    /// 01: 入院.
    Inpatient,
    /// 02: 入院外.
    Outpatient,
    /// 03: 歯科.
    Dental,
    /// 04: 調剤.
    Dispensing,
    /// 05: 訪問看護.
    HomeNursing,
}

code_table!(TreatmentKind {
    Inpatient = "01",
    Outpatient = "02",
    Dental = "03",
    Dispensing = "04",
    HomeNursing = "05",
});

/// 単独・併用別 (OQSCD020): whether assistance alone pays, or beside an insurance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CombinedUse {
    /// 01: 単独.
    Alone,
    /// 02: 併用.
    Combined,
}

code_table!(CombinedUse {
    Alone = "01",
    Combined = "02",
});

/// Whether something is there: 社会保険状況 (OQSCD021), 感染症法第37条の2の該当状況 (OQSCD023),
/// 後期高齢者医療の該当状況 (OQSCD024), 都道府県費の該当状況 (OQSCD025). The four tables are
/// the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Presence {
    /// 01: あり.
    Yes,
    /// 02: なし.
    No,
}

code_table!(Presence {
    Yes = "01",
    No = "02",
});

/// 社会保険状況の整合性フラグ (OQSCD022). What agrees has no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Consistency {
    /// 1: 不整合あり.
    Inconsistent,
}

code_table!(Consistency {
    Inconsistent = "1",
});

/// 指定医療機関確認フラグ (OQSCD026): whether the ticket is for the institution that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum InstitutionMatch {
    /// 0: 一致.
    Same,
    /// 1: 不一致.
    Other,
}

code_table!(InstitutionMatch {
    Same = "0",
    Other = "1",
});
