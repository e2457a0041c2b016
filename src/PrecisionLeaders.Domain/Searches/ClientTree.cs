namespace PrecisionLeaders.Domain.Searches;

/// <summary>Clients in the order of a tree: each under the one it belongs to, by name.</summary>
public static class ClientTree
{
    /// <summary>One client and its place.</summary>
    /// <param name="Client">the client</param>
    /// <param name="Level">0 for one that belongs to nobody</param>
    /// <param name="Path">names from the top down to it: "Aldermere University Health › Heart Institute"</param>
    public sealed record Branch(Client Client, int Level, string Path);

    /// <summary>All of them, those above before those below. One whose parent is not among them stands at the top.</summary>
    public static IReadOnlyList<Branch> Of(IReadOnlyCollection<Client> clients)
    {
        var known = clients.Select(client => client.Id).ToHashSet();
        var below = clients.ToLookup(client => client.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        var branches = new List<Branch>(clients.Count);
        Walk(Guid.Empty, 0, "");
        return branches;

        void Walk(Guid parent, int level, string above)
        {
            foreach (var client in below[parent].OrderBy(held => Words.Fold(held.Name), StringComparer.Ordinal).ThenBy(held => held.Id))
            {
                branches.Add(new(client, level, above + client.Name));
                Walk(client.Id, level + 1, $"{above}{client.Name} › ");
            }
        }
    }
}
