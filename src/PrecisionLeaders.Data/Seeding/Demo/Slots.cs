using System.Globalization;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>What the slots of a person's sentences are filled with.</summary>
internal sealed class Slots
{
    private static readonly string[] Numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly Dictionary<string, string> filled = [];

    public string this[string slot]
    {
        set => filled[slot] = value;
    }

    /// <summary>Fills figures of a plausible size; each call draws new ones.</summary>
    public void Draw(Dice dice, int year)
    {
        this["sites"] = Numbers[dice.Between(4, 12)];
        this["small"] = Numbers[dice.Between(3, 9)];
        this["few_people"] = Numbers[dice.Between(2, 5)];
        this["few"] = Thousands(dice.Between(9, 94) * 10);
        this["enrolled"] = Thousands(dice.Between(18, 240) * 10);
        this["many"] = Thousands(dice.Between(11, 240) * 100);
        this["share"] = Whole(dice.Between(21, 78));
        this["days"] = $"{dice.Between(2, 18)}.{dice.Between(1, 9)}";
        this["page"] = Whole(dice.Between(2, 28));
        this["million"] = $"{dice.Between(1, 11)}.{dice.Between(1, 9)}";
        this["works"] = Whole(dice.Between(18, 140));
        this["last"] = Whole(dice.Between(4, 17));
        this["year"] = Whole(year - dice.Between(1, 6));
        this["trial"] = dice.Pick(EvidencePart.Trials);
    }

    public string Fill(string template)
    {
        foreach (var (slot, value) in filled) template = template.Replace($"{{{slot}}}", value, StringComparison.Ordinal);
        return char.ToUpperInvariant(template[0]) + template[1..];
    }

    public static string Thousands(decimal number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
