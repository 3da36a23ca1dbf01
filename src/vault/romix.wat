;; scryptROMix of RFC 7914 (section 5) for N = 2^14 and r = 8, with four lanes of 32 bits at once.
;;
;; A block of Salsa20 is 16 words in a square. Its diagonals lie in four vectors, so that the four quarter rounds of a
;; round are one: `scrypt.ts` brings the words in that order (0 5 10 15, 4 9 14 3, 8 13 2 7, 12 1 6 11), and back.
;;
;; Memory: 0 and 1024 two blocks that take turns, and 0 the outcome; 2048 zeros; 4096 the 2^14 blocks, the first of which
;; comes from outside.
(module
  (memory (export "memory") 257 257)

  ;; scryptBlockMix (section 4) of the block at $in, xored with the one at $with, into $out.
  (func $mix (param $in i32) (param $with i32) (param $out i32)
    (local $i i32) (local $left i32) (local $to i32) (local $t v128)
    (local $x0 v128) (local $x1 v128) (local $x2 v128) (local $x3 v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    ;; X is the last of the 16 parts.
    (local.set $x0 (v128.xor (v128.load offset=960 (local.get $in)) (v128.load offset=960 (local.get $with))))
    (local.set $x1 (v128.xor (v128.load offset=976 (local.get $in)) (v128.load offset=976 (local.get $with))))
    (local.set $x2 (v128.xor (v128.load offset=992 (local.get $in)) (v128.load offset=992 (local.get $with))))
    (local.set $x3 (v128.xor (v128.load offset=1008 (local.get $in)) (v128.load offset=1008 (local.get $with))))
    (loop $part
      ;; T = X xor B[i]
      (local.set $a (local.tee $x0 (v128.xor (local.get $x0) (v128.xor (v128.load (local.get $in)) (v128.load (local.get $with))))))
      (local.set $b (local.tee $x1 (v128.xor (local.get $x1) (v128.xor (v128.load offset=16 (local.get $in)) (v128.load offset=16 (local.get $with))))))
      (local.set $c (local.tee $x2 (v128.xor (local.get $x2) (v128.xor (v128.load offset=32 (local.get $in)) (v128.load offset=32 (local.get $with))))))
      (local.set $d (local.tee $x3 (v128.xor (local.get $x3) (v128.xor (v128.load offset=48 (local.get $in)) (v128.load offset=48 (local.get $with))))))
      ;; Salsa20/8 (section 3): four double rounds.
      (local.set $left (i32.const 4))
      (loop $rounds
        ;; Columns.
        (local.set $t (i32x4.add (local.get $a) (local.get $d)))
        (local.set $b (v128.xor (local.get $b) (v128.or (i32x4.shl (local.get $t) (i32.const 7)) (i32x4.shr_u (local.get $t) (i32.const 25)))))
        (local.set $t (i32x4.add (local.get $b) (local.get $a)))
        (local.set $c (v128.xor (local.get $c) (v128.or (i32x4.shl (local.get $t) (i32.const 9)) (i32x4.shr_u (local.get $t) (i32.const 23)))))
        (local.set $t (i32x4.add (local.get $c) (local.get $b)))
        (local.set $d (v128.xor (local.get $d) (v128.or (i32x4.shl (local.get $t) (i32.const 13)) (i32x4.shr_u (local.get $t) (i32.const 19)))))
        (local.set $t (i32x4.add (local.get $d) (local.get $c)))
        (local.set $a (v128.xor (local.get $a) (v128.or (i32x4.shl (local.get $t) (i32.const 18)) (i32x4.shr_u (local.get $t) (i32.const 14)))))
        ;; Turned by one, two and three words, rows are where columns were.
        (local.set $b (i8x16.shuffle 12 13 14 15 0 1 2 3 4 5 6 7 8 9 10 11 (local.get $b) (local.get $b)))
        (local.set $c (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $c) (local.get $c)))
        (local.set $d (i8x16.shuffle 4 5 6 7 8 9 10 11 12 13 14 15 0 1 2 3 (local.get $d) (local.get $d)))
        ;; Rows.
        (local.set $t (i32x4.add (local.get $a) (local.get $b)))
        (local.set $d (v128.xor (local.get $d) (v128.or (i32x4.shl (local.get $t) (i32.const 7)) (i32x4.shr_u (local.get $t) (i32.const 25)))))
        (local.set $t (i32x4.add (local.get $d) (local.get $a)))
        (local.set $c (v128.xor (local.get $c) (v128.or (i32x4.shl (local.get $t) (i32.const 9)) (i32x4.shr_u (local.get $t) (i32.const 23)))))
        (local.set $t (i32x4.add (local.get $c) (local.get $d)))
        (local.set $b (v128.xor (local.get $b) (v128.or (i32x4.shl (local.get $t) (i32.const 13)) (i32x4.shr_u (local.get $t) (i32.const 19)))))
        (local.set $t (i32x4.add (local.get $b) (local.get $c)))
        (local.set $a (v128.xor (local.get $a) (v128.or (i32x4.shl (local.get $t) (i32.const 18)) (i32x4.shr_u (local.get $t) (i32.const 14)))))
        ;; And back.
        (local.set $b (i8x16.shuffle 4 5 6 7 8 9 10 11 12 13 14 15 0 1 2 3 (local.get $b) (local.get $b)))
        (local.set $c (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $c) (local.get $c)))
        (local.set $d (i8x16.shuffle 12 13 14 15 0 1 2 3 4 5 6 7 8 9 10 11 (local.get $d) (local.get $d)))
        (br_if $rounds (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      ;; X = Salsa(T), to the first half where i is even, to the second where it is odd.
      (local.set $to (i32.add (local.get $out) (i32.add
        (i32.shl (i32.shr_u (local.get $i) (i32.const 1)) (i32.const 6))
        (i32.shl (i32.and (local.get $i) (i32.const 1)) (i32.const 9)))))
      (v128.store (local.get $to) (local.tee $x0 (i32x4.add (local.get $x0) (local.get $a))))
      (v128.store offset=16 (local.get $to) (local.tee $x1 (i32x4.add (local.get $x1) (local.get $b))))
      (v128.store offset=32 (local.get $to) (local.tee $x2 (i32x4.add (local.get $x2) (local.get $c))))
      (v128.store offset=48 (local.get $to) (local.tee $x3 (i32x4.add (local.get $x3) (local.get $d))))
      (local.set $in (i32.add (local.get $in) (i32.const 64)))
      (local.set $with (i32.add (local.get $with) (i32.const 64)))
      (br_if $part (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 16)))))

  ;; V[j], where j is what the last part of the block at $block begins with (Integerify), modulo N.
  (func $chosen (param $block i32) (result i32)
    (i32.add (i32.const 4096)
      (i32.shl (i32.and (i32.load offset=960 (local.get $block)) (i32.const 16383)) (i32.const 10))))

  (func (export "romix") (local $left i32) (local $at i32)
    ;; V[i + 1] = BlockMix(V[i])
    (local.set $at (i32.const 4096))
    (local.set $left (i32.const 16383))
    (loop $fill
      (call $mix (local.get $at) (i32.const 2048) (i32.add (local.get $at) (i32.const 1024)))
      (local.set $at (i32.add (local.get $at) (i32.const 1024)))
      (br_if $fill (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (call $mix (local.get $at) (i32.const 2048) (i32.const 0))
    ;; X = BlockMix(X xor V[j]), two at a time.
    (local.set $left (i32.const 8192))
    (loop $walk
      (call $mix (i32.const 0) (call $chosen (i32.const 0)) (i32.const 1024))
      (call $mix (i32.const 1024) (call $chosen (i32.const 1024)) (i32.const 0))
      (br_if $walk (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))))
