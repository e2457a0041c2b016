using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Searches;

public sealed class ClientTreeTests
{
    private static readonly Client System = new("Aldermere University Health");
    private static readonly Client Hospital = new("Fenwater Children’s", parent: System);
    private static readonly Client Department = new("Genomics", parent: Hospital);

    [Fact]
    public void A_client_cannot_belong_to_one_of_its_own_parts()
    {
        var (above, below) = (new Client("Above"), new Client("Below"));
        below.BelongTo(above);
        Assert.Throws<RuleBrokenException>(() => above.BelongTo(below));
        Assert.Null(above.Parent);
    }

    [Fact]
    public void A_client_cannot_belong_to_itself()
    {
        var client = new Client("Alone");
        Assert.Throws<RuleBrokenException>(() => client.BelongTo(client));
    }

    [Fact]
    public void The_tree_puts_each_client_under_its_parent_by_name_without_regard_to_accents()
    {
        var other = new Client("Ältere Klinik");
        var tree = ClientTree.Of([Department, other, Hospital, System]);
        Assert.Equal([(System, 0), (Hospital, 1), (Department, 2), (other, 0)], tree.Select(branch => (branch.Client, branch.Level)));
        Assert.Equal("Aldermere University Health › Fenwater Children’s › Genomics", tree[2].Path);
    }

    [Fact]
    public void A_client_whose_parent_is_not_shown_stands_at_the_top() =>
        Assert.Equal([(Department, 0)], ClientTree.Of([Department]).Select(branch => (branch.Client, branch.Level)));

    [Fact]
    public void Clients_nest_eight_deep_and_no_deeper()
    {
        var deepest = new Client("1");
        for (var level = 2; level <= Client.DeepestLevel; level++) deepest = new Client($"{level}", parent: deepest);
        Assert.Throws<RuleBrokenException>(() => new Client("9", parent: deepest));
    }
}
