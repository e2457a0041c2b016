using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Duplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OtherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OtherName = table.Column<string>(type: "nvarchar(262)", maxLength: 262, nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Journal = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Merges_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NotTheSame",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecondId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NotTheSame", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NotTheSame_Accounts_ById",
                        column: x => x.ById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoolComparisons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Through = table.Column<long>(type: "bigint", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false),
                    Found = table.Column<int>(type: "int", nullable: false),
                    Took = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoolComparisons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PossibleDuplicates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FirstId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecondId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bits = table.Column<double>(type: "float", nullable: false),
                    Probability = table.Column<double>(type: "float", nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PossibleDuplicates", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Merges_ById",
                table: "Merges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_OtherId",
                table: "Merges",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_SurvivorId",
                table: "Merges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_NotTheSame_ById",
                table: "NotTheSame",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_NotTheSame_FirstId_SecondId",
                table: "NotTheSame",
                columns: new[] { "FirstId", "SecondId" });

            migrationBuilder.CreateIndex(
                name: "IX_NotTheSame_SecondId",
                table: "NotTheSame",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_PossibleDuplicates_Bits",
                table: "PossibleDuplicates",
                column: "Bits");

            migrationBuilder.CreateIndex(
                name: "IX_PossibleDuplicates_FirstId",
                table: "PossibleDuplicates",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_PossibleDuplicates_SecondId",
                table: "PossibleDuplicates",
                column: "SecondId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Merges");

            migrationBuilder.DropTable(
                name: "NotTheSame");

            migrationBuilder.DropTable(
                name: "PoolComparisons");

            migrationBuilder.DropTable(
                name: "PossibleDuplicates");
        }
    }
}
