using PrecisionLeaders.Domain.Candidates.Duplicates;

namespace PrecisionLeaders.Benchmarks.Duplicates;

/// <summary>Compares the records of a Febrl table without their id number and without labels, and tells precision and recall against rec_id.</summary>
internal static class FebrlRun
{
    /// <summary>Pairs from this probability on count as the same.</summary>
    private const double Sure = .9;

    private static readonly ComparedField[] Fields =
    [
        ComparedField.OfText("given_name"), ComparedField.OfText("surname"), ComparedField.OfNumber("street_number"), ComparedField.OfText("address_1"),
        ComparedField.OfText("address_2"), ComparedField.OfText("suburb"), ComparedField.OfNumber("postcode"), ComparedField.OfCategory("state"), ComparedField.OfDate("date_of_birth"),
    ];

    public static int Run(string file)
    {
        var lines = File.ReadLines(file).Select(line => line.Split(',').Select(cell => cell.Trim()).ToArray()).ToList();
        var places = Fields.Select(field => Array.IndexOf(lines[0], field.Name)).ToArray();
        var rows = lines.Skip(1).Where(cells => cells.Length == lines[0].Length).ToList();
        var people = rows.ConvertAll(cells => cells[0].Split('-')[1]);
        var records = rows.ConvertAll(cells => places.Select(place => cells[place].Length == 0 ? Array.Empty<string>() : [cells[place]]).ToArray());
        var shares = Fields.Select((_, i) => records.SelectMany(record => record[i]).GroupBy(value => value).ToDictionary(same => same.Key, same => (double)same.Count() / records.Count)).ToArray();
        double Share(int field, string value) => shares[field].GetValueOrDefault(value, 1d / records.Count);

        // Each value by itself is a key, as far as few share it; so is the beginning of each text.
        var pairs = Blocks.Of(records.ConvertAll(record => record.SelectMany((values, i) => values.Select(value => $"{i}:{value}")).ToList()), 60).Pairs().ToList();
        var swaps = new Exchange(0, 1, .02);
        var learned = LevelEstimation.Of(new(Fields, Share, swaps), records, pairs);
        var comparer = new RecordComparer(learned.Fields, Share, swaps);
        var said = pairs.Where(pair => comparer.BitsOf(records[pair.A], records[pair.B]) >= learned.BitsFor(Sure)).ToList();
        var right = said.Count(pair => people[pair.A] == people[pair.B]);
        var same = people.GroupBy(id => id).Sum(one => one.Count() * (one.Count() - 1) / 2);
        Console.WriteLine($"{records.Count} records, {same} pairs the same, {pairs.Count} compared; {said.Count} said to be the same, {right} rightly");
        Console.WriteLine($"precision {(double)right / Math.Max(1, said.Count):0.0000}, recall {(double)right / Math.Max(1, same):0.0000}");
        foreach (var field in learned.Fields) Console.WriteLine($"  {field.Name}: {string.Join("; ", field.Levels.Select(level => $"{level.Words} m {level.M:0.0000} u {level.U:0.0000}"))}");
        return 0;
    }
}
