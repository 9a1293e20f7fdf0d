import { clause, t } from "./clause";

export const turnover = clause("risk", {
  title: t(
    "Change of leadership after elections",
    "Changement de direction après les élections",
    "تغيّر القيادات بعد الانتخابات",
  ),
  text: t(
    "General elections are due in 2029. New ministers may set other priorities.",
    "Des élections générales sont prévues en 2029. De nouveaux ministres peuvent fixer d’autres priorités.",
    "تُجرى انتخابات عامة في عام 2029، وقد يحدد وزراء جدد أولويات أخرى.",
  ),
  type: "political",
  likelihood: 3,
  impact: 4,
  mitigation: t(
    "The opposition sits in the steering committee from the first day; no milestone falls in the six months around the vote.",
    "L’opposition siège au comité de pilotage dès le premier jour ; aucun jalon ne tombe dans les six mois entourant le scrutin.",
    "للمعارضة مقعد في اللجنة التوجيهية منذ اليوم الأول، ولا يقع أي مَعلَم خلال الأشهر الستة المحيطة بالاقتراع.",
  ),
  owner: t("Steering committee", "Comité de pilotage", "اللجنة التوجيهية"),
});

export const arrears = clause("risk", {
  title: t(
    "Late salaries in the security services",
    "Retards de solde dans les services de sécurité",
    "تأخر الرواتب في الأجهزة الأمنية",
  ),
  type: "fiduciary",
  likelihood: 3,
  impact: 5,
  mitigation: t(
    "Salaries are paid by bank transfer from July 2027; arrears are published each quarter and reviewed jointly before a tranche is released.",
    "Les soldes sont versées par virement bancaire à partir de juillet 2027 ; les arriérés sont publiés chaque trimestre et examinés conjointement avant tout décaissement.",
    "تُدفع الرواتب بتحويل مصرفي اعتبارًا من يوليو 2027، وتُنشر المتأخرات كل ربع سنة وتُراجع بصورة مشتركة قبل صرف أي شريحة.",
  ),
  owner: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
});

export const floods = clause("risk", {
  title: t(
    "Floods in the coastal regions",
    "Inondations dans les régions côtières",
    "الفيضانات في المناطق الساحلية",
  ),
  type: "climate",
  likelihood: 4,
  impact: 2,
  mitigation: t(
    "Offices of the complaints body are rented above the flood line; hearings there are planned outside the rainy season.",
    "Les bureaux de l’organe de plaintes sont loués au-dessus de la cote d’inondation ; les auditions y sont prévues hors saison des pluies.",
    "تُستأجر مكاتب هيئة الشكاوى فوق منسوب الفيضان، وتُعقد جلسات الاستماع فيها خارج موسم الأمطار.",
  ),
  owner: t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل"),
});

export const witnesses = clause(
  "risk",
  {
    title: t(
      "Pressure on complainants and witnesses",
      "Pressions sur les plaignants et les témoins",
      "الضغط على المشتكين والشهود",
    ),
    text: t(
      "Three districts are named in the confidential annex of the needs assessment.",
      "Trois districts sont désignés dans l’annexe confidentielle de l’évaluation des besoins.",
      "يسمّي الملحق السري لتقييم الاحتياجات ثلاث دوائر.",
    ),
    type: "human_rights",
    likelihood: 3,
    impact: 5,
    mitigation: t(
      "Complaints may be lodged through the bar association; addresses are kept apart from the files.",
      "Les plaintes peuvent être déposées par l’intermédiaire du barreau ; les adresses sont conservées séparément des dossiers.",
      "يمكن تقديم الشكاوى عن طريق نقابة المحامين، وتُحفظ العناوين منفصلة عن الملفات.",
    ),
    owner: t("Complaints body", "Organe de plaintes", "هيئة الشكاوى"),
  },
  "parties",
);

export const jointReview = clause("review", {
  title: t("Joint review twice a year", "Revue conjointe semestrielle", "مراجعة مشتركة نصف سنوية"),
  text: t(
    "Both sides report first on their own promises, then on the other’s.",
    "Chaque partie rend compte d’abord de ses propres engagements, puis de ceux de l’autre.",
    "يقدم كل طرف أولًا تقريرًا عن وعوده، ثم عن وعود الطرف الآخر.",
  ),
  type: "periodic",
  frequency: "half_yearly",
  first: "2027-06-15",
  who: t(
    "Steering committee with the mediator and the parliament committee",
    "Comité de pilotage, avec le médiateur et la commission parlementaire",
    "اللجنة التوجيهية بمشاركة الوسيط واللجنة البرلمانية",
  ),
  published: t(
    "Minutes within twenty days, in both languages",
    "Procès-verbal sous vingt jours, dans les deux langues",
    "المحضر خلال عشرين يومًا، باللغتين",
  ),
});

export const lessons = clause("review", {
  title: t(
    "After-action review of phase one",
    "Retour d’expérience sur la phase un",
    "مراجعة ما بعد تنفيذ المرحلة الأولى",
  ),
  type: "after_action",
  frequency: "once",
  first: "2028-09-15",
  who: t(
    "Teams of both sides, with the police academy",
    "Équipes des deux parties, avec l’académie de police",
    "فريقا الطرفين مع أكاديمية الشرطة",
  ),
  published: t(
    "Lessons, without names of persons",
    "Enseignements, sans noms de personnes",
    "الدروس المستفادة دون أسماء أشخاص",
  ),
});

export const hearingOnComplaints = clause("consultation", {
  title: t(
    "Hearing on the rules of the complaints body",
    "Audition sur le règlement de l’organe de plaintes",
    "جلسة استماع بشأن قواعد هيئة الشكاوى",
  ),
  groups: [
    { who: t("Women’s associations", "Associations de femmes", "الجمعيات النسائية") },
    { who: t("Youth councils", "Conseils de jeunes", "مجالس الشباب") },
    { who: t("Bar association", "Barreau", "نقابة المحامين") },
    {
      who: t(
        "Religious and traditional leaders",
        "Autorités religieuses et traditionnelles",
        "القيادات الدينية والتقليدية",
      ),
    },
    { who: t("Police unions", "Syndicats de police", "نقابات الشرطة") },
  ],
  how: t(
    "Open sessions in the eight regions, in local languages, and written remarks for six weeks. Every remark receives a published answer.",
    "Séances publiques dans les huit régions, en langues locales, et observations écrites pendant six semaines. Chaque observation reçoit une réponse publiée.",
    "جلسات مفتوحة في المناطق الثماني باللغات المحلية، وملاحظات خطية على مدى ستة أسابيع. وتلقى كل ملاحظة ردًا منشورًا.",
  ),
  period: { start: "2027-02-01", end: "2027-03-15" },
});
