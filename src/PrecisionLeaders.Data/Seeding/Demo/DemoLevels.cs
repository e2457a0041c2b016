namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>
/// The levels of the closed round: for each person eight groups, K1 to K8, of five raters each (Ellingworth, Adeyemi-Ward, Kallergis,
/// Osterhaus, Garrick). 0 is insufficient evidence, a dash is a recused rater.
/// </summary>
internal static class DemoLevels
{
    public static readonly (string Family, string Levels)[] Aldermere =
    [
        ("Lindqvist", "54545 54454 44444 34443 45545 45444 35325 44444"),
        ("Marchwell", "44-45 45-44 33-33 54-45 45-45 43-34 44-44 33-33"),
        ("Nkemelu", "44334 45445 55445 34443 33434 44333 33333 55455"),
        ("Quintavel", "44343 33334 44445 44433 43334 33333 44334 33223"),
        ("Castellane", "44444 43434 00000 00000 43434 00000 00000 44334"),
        // Brandvold and Marrable come out level at 55.0; Marrable with nothing known of K4.
        ("Brandvold", "33333 33323 44444 44444 33324 33334 33333 33223"),
        ("Marrable", "43334 33333 32323 00000 43334 43334 33334 44334"),
        // The floor of K7 fails: 1.6.
        ("Westergaard", "44343 33334 55555 55544 33334 44343 22112 44344"),
        ("Oyeveld", "33334 23223 44444 55444 33333 33424 24333 33323"),
    ];
}
