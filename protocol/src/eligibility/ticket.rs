//! A ticket of public assistance (生活保護の医療券・調剤券).

use serde::{Deserialize, Serialize};

use super::coded::Coded;
use super::ticket_code::{
    CombinedUse, Consistency, InstitutionMatch, Presence, TicketKind, TreatmentKind,
};
use crate::money::Yen;
use crate::time::{Date, Month};

/// 医療券・調剤券情報.
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MedicalTicket {
    /// 医療券・調剤券別.
    pub kind: Option<Coded<TicketKind>>,
    /// 医療券・調剤券有効開始年月日, the first day.
    pub valid_from: Option<Date>,
    /// 医療券・調剤券有効終了年月日, the last day.
    pub valid_until: Option<Date>,
    /// 交付番号.
    pub issue_number: Option<String>,
    /// 診療年月.
    pub month: Option<Month>,
    /// 指定医療機関コード.
    pub institution_code: Option<String>,
    /// 指定医療機関確認フラグ.
    pub institution_match: Option<Coded<InstitutionMatch>>,
    /// 指定医療機関名.
    pub institution_name: Option<String>,
    /// 処方箋発行元医療機関コード.
    pub prescriber_code: Option<String>,
    /// 処方箋発行元医療機関名.
    pub prescriber_name: Option<String>,
    /// 傷病名1.
    pub injury_1: Option<String>,
    /// 傷病名2.
    pub injury_2: Option<String>,
    /// 傷病名3.
    pub injury_3: Option<String>,
    /// 診療別.
    pub treatment: Option<Coded<TreatmentKind>>,
    /// 本人支払額（自己負担額）.
    pub self_pay: Option<Yen>,
    /// 地区担当員名.
    pub district_contact: Option<String>,
    /// 取扱担当者名.
    pub handling_contact: Option<String>,
    /// 単独・併用別.
    pub combined_use: Option<Coded<CombinedUse>>,
    /// 社会保険状況.
    pub social_insurance: Option<Coded<Presence>>,
    /// 社会保険状況の整合性フラグ.
    pub consistency: Option<Coded<Consistency>>,
    /// 感染症の予防及び感染症の患者に対する医療に関する法律第37条の2の該当状況.
    pub infection: Option<Coded<Presence>>,
    /// 後期高齢者医療の該当状況.
    pub elderly_care: Option<Coded<Presence>>,
    /// 都道府県費の該当状況.
    pub prefectural_expenses: Option<Coded<Presence>>,
    /// 備考1.
    pub remarks_1: Option<String>,
    /// 備考2.
    pub remarks_2: Option<String>,
    /// 備考3.
    pub remarks_3: Option<String>,
}

impl std::fmt::Debug for MedicalTicket {
    // A ticket names diseases and people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MedicalTicket(…)")
    }
}
